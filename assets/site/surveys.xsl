<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:t="urn:tambon:site" exclude-result-prefixes="t">
  <xsl:include href="page.xsl"/>

  <xsl:template match="page" mode="where"><xsl:value-of select="t:say('The whole province')"/></xsl:template>
  <xsl:template match="page" mode="title"><xsl:value-of select="t:say('Surveys')"/></xsl:template>
  <xsl:template match="page" mode="about"><xsl:value-of select="t:say('Surveys')"/></xsl:template>

  <xsl:template match="page" mode="body">
    <xsl:if test="not(set)"><p><xsl:value-of select="t:say('No data yet')"/></p></xsl:if>
    <ul class="rows">
      <xsl:for-each select="set">
        <li><a href="{$home}{@address}"><b><xsl:value-of select="@name"/></b></a><br/>
          <xsl:if test="@sample"><i><xsl:value-of select="t:say('Sample data')"/></i><br/></xsl:if>
          <span class="soft">
            <xsl:choose>
              <xsl:when test="@year"><xsl:value-of select="t:year(@year)"/></xsl:when>
              <xsl:otherwise><xsl:value-of select="t:say('No data yet')"/></xsl:otherwise>
            </xsl:choose>
          </span></li>
      </xsl:for-each>
    </ul>
  </xsl:template>
</xsl:stylesheet>
