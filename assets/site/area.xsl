<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:t="urn:tambon:site" exclude-result-prefixes="t">
  <xsl:include href="page.xsl"/>

  <xsl:template match="page" mode="where">
    <xsl:choose>
      <xsl:when test="@above"><xsl:value-of select="t:place(@above-level, @above, @above-en)"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="t:say('The whole province')"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="page" mode="title"><xsl:value-of select="t:place(@level, @name, @name-en)"/></xsl:template>
  <xsl:template match="page" mode="about">
    <xsl:call-template name="projects"><xsl:with-param name="count" select="sums/@projects"/></xsl:call-template>
    <xsl:text> · </xsl:text>
    <xsl:call-template name="baht"><xsl:with-param name="satang" select="sums/@amount"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="body">
    <xsl:if test="@above">
      <ul class="links"><li><a href="../{@above-code}/"><xsl:value-of select="t:place(@above-level, @above, @above-en)"/></a></li></ul>
    </xsl:if>
    <xsl:apply-templates select="sums"/>
    <xsl:if test="coverage[@kind = 'plans']/@total > 0">
      <h2><xsl:value-of select="t:say('Community plans')"/></h2>
      <p><xsl:apply-templates select="coverage[@kind = 'plans']"/></p>
    </xsl:if>
    <h2>
      <xsl:choose>
        <xsl:when test="@level = 'province'"><xsl:value-of select="t:plural('%d district', '%d districts', count(member), count(member))"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="t:plural('%d pilot tambon', '%d pilot tambons', count(member), count(member))"/></xsl:otherwise>
      </xsl:choose>
    </h2>
    <xsl:if test="not(member)"><p><xsl:value-of select="t:say('No pilot tambon in this district')"/></p></xsl:if>
    <table>
      <xsl:apply-templates select="member"/>
    </table>
  </xsl:template>

  <xsl:template match="member">
    <tr>
      <th scope="row">
        <a>
          <xsl:attribute name="href">
            <xsl:choose>
              <xsl:when test="@level = 'district'">../<xsl:value-of select="@code"/>/</xsl:when>
              <xsl:otherwise><xsl:value-of select="$home"/>t/<xsl:value-of select="@code"/>/</xsl:otherwise>
            </xsl:choose>
          </xsl:attribute>
          <xsl:value-of select="t:place(@level, @name, @name-en)"/>
        </a>
        <xsl:if test="@sample"><br/><i><xsl:value-of select="t:say('Sample data')"/></i></xsl:if>
      </th>
      <td>
        <xsl:choose>
          <xsl:when test="@projects > 0">
            <xsl:call-template name="projects"><xsl:with-param name="count" select="@projects"/></xsl:call-template><br/>
            <xsl:call-template name="baht"><xsl:with-param name="satang" select="@amount"/></xsl:call-template>
          </xsl:when>
          <xsl:otherwise><span class="soft"><xsl:value-of select="t:say('No projects sent yet')"/></span></xsl:otherwise>
        </xsl:choose>
        <xsl:if test="@level = 'district' and @total > 0 and @sent &lt; @total and @sent > 0">
          <br/><span class="soft"><xsl:value-of select="t:say('%1$d of %2$d tambons have sent theirs', @sent, @total)"/></span>
        </xsl:if>
      </td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
